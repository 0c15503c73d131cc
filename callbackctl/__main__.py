"""`python -m callbackctl`."""

from callbackctl.cli import main

main()
