"""Templates of somebody else: data with limits, in a part of Jinja2 that is listed.

Nodes, filters, tests and what can be asked of a value are each a list. What is not on it is refused while
reading, also in a branch that seldom comes. A new filter goes on the list when it makes nothing large of
something small and gives the same text every time.
There is a budget instead of a clock: loops, macros, calls and all that is made are charged by their size,
so a template ends the same way on every machine. The packaged templates take less than a hundredth of
it, the largest casus less than half.
Answers are data: `Tekst` is escaped wherever it is put down, also behind `safe`; what is cut out of an
answer or out of Markdown is `Tekst` again.
"""
