package io.bridgework.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What opening found and did.
 *
 * @param viewRebuilt the database was missing or not sound and was built anew from the journal
 * @param derivedLost drafts, their fates or findings are gone and are to be computed anew
 * @param exportCopyLost the staged copy of the export is missing or damaged; it is to be connected again
 * @param endedAbruptly whoever used the workspace last did not close it: killed, or a power cut
 * @param mayHaveForgotten the journal may lack the newest entries (an older copy, a copy made in use, a cut end), so
 *     requests may have been sent of which it knows nothing: list the account before anything is created
 * @param elsewhere the folder was moved or copied since it was last in use
 * @param clockSetBack this computer's clock is behind the newest entry
 */
public record Recovery(
        boolean viewRebuilt, boolean derivedLost, boolean exportCopyLost, boolean endedAbruptly,
        boolean mayHaveForgotten, boolean elsewhere, boolean clockSetBack) {
    /** In sentences for the user; empty when there is nothing to say. */
    Optional<String> sentence() {
        List<String> sentences = new ArrayList<>();
        if (elsewhere && endedAbruptly) {
            sentences.add("This workspace was moved, or copied while it was in use elsewhere; "
                    + "go on with only one of the two, or patients could be sent twice.");
        } else if (elsewhere) {
            sentences.add("This workspace was moved or copied from another folder; "
                    + "if the other one is still there, go on with only one of the two.");
        }
        if (viewRebuilt) {
            sentences.add("The workspace's database was missing or damaged and was built anew from the journal; "
                    + "nothing that was decided or sent is lost.");
        }
        if (mayHaveForgotten) {
            sentences.add("The newest entries of the journal may be missing; "
                    + "before anything is sent, Pipedrive is asked what it already has.");
        }
        if (exportCopyLost) {
            sentences.add("The workspace's copy of the export is missing or damaged; connect the export again.");
        }
        if (derivedLost) {
            sentences.add("Some results are computed anew when they are needed.");
        }
        if (clockSetBack) {
            sentences.add("This computer's clock is behind the last entry of the workspace; please set it right.");
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }
}
