"""Numbers from a spreadsheet: what is understood, and what is refused in words."""

import pytest

from nnviz.document.pasting import MOST_CHARACTERS, read_pasted

TWO_ROWS = ((1.0, 2.5), (-3.0, 4.0))


@pytest.mark.parametrize(
    "text",
    [
        "1\t2.5\n-3\t4",
        "1\t2,5\r\n−3\t4\r\n",
        "1;2,5\n-3;4\n\n",
        "1,2.5\n-3,4",
        "1, 2.5\n-3, 4",
        "1 2.5\n-3 4.",
        "1 2,5\n-3 4,0",
        "\ufeff1\t 5/2 \n-3.0\t4e0",
        '"1","2.5"\n"-3","4"',
        "[[1, 2.5], [-3, 4]]",
        "inputs = [[1.0, 2.5],\n          [-3.0, 4.0]]",
        "[[ 1.   2.5]\n [-3.   4. ]]",
        "np.array([[1, 2.5],\n [-3, 4]])",
    ],
)
def test_rows_and_cells_are_found(text: str) -> None:
    pasted = read_pasted(text)
    assert pasted.rows == TWO_ROWS
    assert not pasted.has_headings


@pytest.mark.parametrize(
    "text", ["a\tb\n1\t2.5\n-3\t4", "sample,x1,x2\n1,1,2.5\n2,-3,4", "\tx1\tx2\ncat\t1\t2.5\ndog\t-3\t4"]
)
def test_headings_are_left_out(text: str) -> None:
    pasted = read_pasted(text)
    assert pasted.rows == TWO_ROWS
    assert pasted.has_headings


@pytest.mark.parametrize("text", ["5", "5,0", "5\n", " 5.0 ", "[5]"])
def test_one_number_is_a_table(text: str) -> None:
    if text == "5,0":
        with pytest.raises(ValueError, match="its comma may stand in a number or between two"):
            read_pasted(text)
    else:
        assert read_pasted(text).rows == ((5.0,),)


def test_a_column_may_have_decimal_commas_where_one_number_has_none() -> None:
    assert read_pasted("1,5\n2\n3,5").rows == ((1.5,), (2.0,), (3.5,))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "found nothing to paste, needed rows of numbers"),
        (" \n\n", "found nothing to paste"),
        ("1\t2\n3", "row 2 has 1 cell, row 1 has 2 cells; needed as many in every row"),
        ("1\t2\n3\tx", "row 2, column 2: found “x”, needed a number such as −1.5"),
        ("1\t2\n\n3\t4", "row 2 has"),
        ("a\tb\n1\t?", "row 2, column 2: found “\\?”"),
        ("1\t\n2\t3", "row 1, column 2: found “”"),
        ("1,5\n2,5", "found “1,5”: its comma may stand in a number or between two; needed tabs"),
        ("1\t=A1*2", "found “=A1\\*2”"),
        ("hello", "row 1, column 1: found “hello”"),
        ("1" * (MOST_CHARACTERS + 1), "needed at most 5,000,000"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        read_pasted(text)
