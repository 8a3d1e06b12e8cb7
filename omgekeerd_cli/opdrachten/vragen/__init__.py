"""`omgekeerd vragen`: looking at question sets, checking them, printing them, making one's own."""
