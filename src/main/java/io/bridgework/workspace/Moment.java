package io.bridgework.workspace;

/** The instants between which a kill or a power cut leaves different things behind. */
enum Moment {
    /** An entry is about to be taken by the journal: nothing of it is on the disk. */
    ENTRY_APPENDED,
    /** Entries were written into the journal's file and not flushed yet. */
    JOURNAL_WRITTEN,
    JOURNAL_FORCED,
    /** The view's writer was told of an entry that is on disk. */
    ENTRY_TOLD,
    /** The torn end of a journal was put aside and is about to be cut off. */
    JOURNAL_CUTTING,
    JOURNAL_CUT,
    /** A damaged or foreign view was thrown away. */
    VIEW_DELETED,
    /** Changes are in the view's tables, their transaction is open. */
    VIEW_COMMITTING,
    VIEW_COMMITTED,
    /** The same while a view is caught up or built anew on opening. */
    REPLAY_COMMITTING,
    REPLAY_COMMITTED,
    /** A file that is there whole or not at all was written under another name and not flushed yet. */
    FILE_WRITTEN,
    FILE_FORCED,
    /** It has its name; the folder was not flushed yet. */
    FILE_NAMED,
    FILE_PUBLISHED,
    /** What the lock says of the folder is gone and not written anew yet. */
    LOCK_EMPTIED
}
