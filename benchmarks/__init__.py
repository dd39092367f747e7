"""What is claimed about speed, beside floors, peers and demands: `python -m benchmarks`.

Nothing is shown on the display unless QT_QPA_PLATFORM asks for it.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as in the program; read when numpy is imported
