"""What every room uses: colours and type, text as a widget, small marks and buttons."""
