package io.bridgework.workspace;

import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import java.io.EOFException;
import java.io.IOException;

/** What can go wrong with a workspace, in the words that people read. */
final class WorkspaceTrouble {
    private WorkspaceTrouble() {}

    static TroubleException passphrase() {
        return failed(
                "PASSPHRASE", "The passphrase does not open this workspace.",
                "Nothing was read or changed.",
                "Try again, minding capital letters and the keyboard's language. Without the passphrase the workspace cannot be read by anyone.");
    }

    static TroubleException passphraseEmpty() {
        return failed(
                "PASSPHRASE", "A workspace needs a passphrase, and none was given.", "Nothing was read or changed.",
                "Choose a passphrase, keep it safe, and try again.");
    }

    static TroubleException locked() {
        return failed(
                "LOCKED", "This workspace is open in another window or program.", "Nothing was changed.",
                "Close the other one, then open it here again.");
    }

    static TroubleException newer() {
        return failed(
                "NEWER", "This workspace was made by a newer version of Bridgework.", "Nothing was changed.",
                "Install the newest version and open the workspace with it.");
    }

    static TroubleException noWorkspace() {
        return failed(
                "NOWORKSPACE", "There is no Bridgework workspace in this folder.", "Nothing was changed.",
                "Choose the folder that was named when the migration was connected, or connect to make a new one.");
    }

    static TroubleException alreadyThere() {
        return failed(
                "WORKSPACE_EXISTS", "There is a workspace in this folder already.", "It was left as it is.",
                "Open it, or choose another folder for a new one.");
    }

    static TroubleException damaged(String what, Throwable cause) {
        return new TroubleException(
                Trouble.failed(
                        "DAMAGED", what,
                        "What Bridgework sent before that is not known for certain any more, so it sends nothing, lest a patient be doubled. Pipedrive was not touched.",
                        "Put back the workspace folder from a backup, or connect a new workspace to the same account."),
                cause);
    }

    static TroubleException exportCopyDamaged(Throwable cause) {
        return new TroubleException(
                Trouble.failed(
                        "DAMAGED", "The workspace's copy of the export cannot be read.",
                        "Nothing that was sent or decided is lost.", "Connect the same export again."),
                cause);
    }

    static TroubleException derivedDamaged(Throwable cause) {
        return new TroubleException(
                Trouble.failed(
                        "DAMAGED", "A part of the workspace that is computed from the export cannot be read.",
                        "Nothing that was sent or decided is lost.",
                        "Close Bridgework and open the workspace again; the part is computed anew."),
                cause);
    }

    static TroubleException viewBroken(Throwable cause) {
        return isDisk(cause) ? viewDisk(cause) : viewStopped(cause);
    }

    private static boolean isDisk(Throwable cause) {
        for (Throwable link = cause; link != null; link = link.getCause()) {
            if (link instanceof IOException && !(link instanceof EOFException)) {
                return true;
            }
        }
        return false;
    }

    private static TroubleException viewDisk(Throwable cause) {
        return new TroubleException(
                Trouble.failed(
                        "DISK",
                        "The workspace's database cannot be written: the disk is full, or the folder may not be written to.",
                        "Nothing that was sent or decided is lost: it is in the workspace's journal.",
                        "Make room on the disk, then close Bridgework and open the workspace again."),
                cause);
    }

    private static TroubleException viewStopped(Throwable cause) {
        return new TroubleException(
                Trouble.failed(
                        "VIEW", "The workspace's database stopped working.",
                        "Nothing that was sent or decided is lost: it is in the workspace's journal.",
                        "Close Bridgework and open the workspace again; the database is built anew."),
                cause);
    }

    static TroubleException disk(Throwable cause) {
        return new TroubleException(
                Trouble.failed(
                        "DISK", "The workspace cannot be written: the disk is full, or the folder may not be written to.",
                        "Nothing is lost. What could not be noted was not sent.",
                        "Make room on the disk, see that the folder can be written to, and do the same again."),
                cause);
    }

    static TroubleException closed() {
        return failed(
                "CLOSED", "The workspace has been closed.", "Nothing is lost.", "Open the workspace again.");
    }

    private static TroubleException failed(String code, String happened, String meaning, String next) {
        return new TroubleException(Trouble.failed(code, happened, meaning, next));
    }
}
