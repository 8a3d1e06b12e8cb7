"""How a casus is kept: nothing of anybody is ever written over.

`bewaarplek` is the one way to disk. It remembers the bytes that the file held when we read or wrote it;
anything else there is somebody else's work, a hand edit too, and ours goes beside it as
`CODE.conflict-N.yaml`. A save is dumped, read back and compared; then a new file in the same folder is
written, synced and renamed, and the folder is synced. A sync that failed is never tried again: the next
try writes a new file.
A folder or file that was there and is gone is never made again by itself: a person chooses to.
Which casus a file is, `identiteit` says: its name, when that is a good code, else a code of its own.
A conversation holds the lock of its casus, one of the system, so it ends with its owner;
`.CODE.wie.yaml` tells others who that is. A casus, a draft or a lock is never a link.
A casus is tied to the version of its set. Opening it with another fits it in and drops nothing: what the
set does not know goes to `onbekend`. `versie` and `sha256` change in kern/wijzigen only, when somebody
asks for it; the old file stays as `CODE.oud-N.yaml`.
A message about a casus never repeats what stands in it: a lost indent makes a name of an answer.
"""
