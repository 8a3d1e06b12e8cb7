"""`omgekeerd wetten`: the law cards, searching them, and looking whether they still hold."""
