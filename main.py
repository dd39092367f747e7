"""Start nnviz from a checkout: ``python main.py``."""

import sys

from nnviz.app import main

if __name__ == "__main__":
    sys.exit(main())
