"""Where the frozen program starts: the same door as the command's."""

import sys

from ui.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
