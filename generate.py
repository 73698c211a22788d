"""Makes the deck and the PDF of a survey round; `python generate.py --help` tells the rest."""

import sys
from pathlib import Path

from reportgen.cli import generate

if __name__ == "__main__":
    sys.exit(generate(project=Path(__file__).parent))
