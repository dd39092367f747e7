"""Start nnviz as a module: ``python -m nnviz``."""

import sys

from nnviz.app import main

if __name__ == "__main__":
    sys.exit(main())
