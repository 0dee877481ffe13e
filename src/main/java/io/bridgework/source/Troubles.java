package io.bridgework.source;

import io.bridgework.model.SourceTable;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;

/** What may be wrong with an export as a whole, in words. */
final class Troubles {
    private static final String NOTHING_DONE = "Nothing was read, and nothing was changed.";

    private Troubles() {}

    static TroubleException missing(String name) {
        return new TroubleException(Trouble.failed("SOURCE_MISSING", "There is no folder or file \"" + name + "\".", NOTHING_DONE,
                "Check the name, or choose the folder or .zip of the export again."));
    }

    static TroubleException empty(String name) {
        return new TroubleException(Trouble.failed("SOURCE_EMPTY", "\"" + name + "\" holds no files.", NOTHING_DONE,
                "Choose the folder or .zip that the export was saved to."));
    }

    static TroubleException noTable(String name, int files) {
        return new TroubleException(Trouble.failed("SOURCE_EMPTY",
                "None of the " + files + " files in \"" + name + "\" is a table of records.", NOTHING_DONE,
                "Export the lists (patients, visits, plans ...) as CSV or Excel .xlsx, and choose that folder or .zip."));
    }

    static TroubleException notAZip(String name) {
        return new TroubleException(Trouble.failed("SOURCE_UNREADABLE",
                "\"" + name + "\" is neither a .zip nor a table, or it is damaged.", NOTHING_DONE,
                "Copy or download the file again; if it is a .zip, check that it opens on this computer."));
    }

    static TroubleException locked(String name) {
        return new TroubleException(Trouble.failed("SOURCE_UNREADABLE", "The .zip \"" + name + "\" is protected by a password.",
                NOTHING_DONE, "Unpack it with its password into a folder on an encrypted disk, and choose that folder."));
    }

    static TroubleException noRight(String name) {
        return new TroubleException(Trouble.failed("SOURCE_UNREADABLE", "\"" + name + "\" may not be read by this user.",
                NOTHING_DONE, "Copy the export into your own folder, or ask for the right to read it."));
    }

    static TroubleException unreadable(String file, Throwable cause) {
        return new TroubleException(Trouble.failed("SOURCE_UNREADABLE", "The file \"" + file + "\" could not be read to its end.",
                "Its records are not complete, so none of them is used.",
                "Check that the disk is connected and the file opens; if it is damaged, export it again."), cause);
    }

    static TroubleException gone(String file) {
        return new TroubleException(Trouble.failed("SOURCE_MISSING", "The file \"" + file + "\" is not in the export any more.",
                "What was read of it before stays as it is.", "Put the file back, or start again with the new export."));
    }

    static Trouble emptyTable(SourceTable table) {
        return Trouble.failed("TABLE_EMPTY", "The file \"" + table.file() + "\" has no records.",
                "Either the export was empty, or its form is not understood; nothing of it would be moved.",
                "Look into the file: if records are there, export it again as CSV; if not, take the file out of the export.");
    }
}
