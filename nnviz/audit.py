"""Measure what is on screen: ``python -m nnviz.audit``."""

import sys

from nnviz.ui.audit.run import main

if __name__ == "__main__":
    sys.exit(main())
