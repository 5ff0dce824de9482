/** Entry of every page: what a reader keeps, and what works without a network. */
