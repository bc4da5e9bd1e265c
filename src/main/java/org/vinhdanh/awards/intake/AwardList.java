package org.vinhdanh.awards.intake;

import java.time.Instant;
import java.util.Optional;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.platform.files.FileId;

/**
 * A list that was handed in, and how far it has come.
 *
 * @param keeper whose register it is for
 * @param fileName as the office calls the file
 * @param size of the file in bytes
 * @param headings the folded headings, to know lists made alike
 */
public record AwardList(
        IntakeId id,
        OrgPath path,
        OrganisationId keeper,
        FileId file,
        String fileName,
        String sha256,
        long size,
        String headings,
        Layout layout,
        State state,
        int version,
        Counts counts,
        String handedBy,
        Instant handedAt,
        Optional<Instant> doneAt) {

    /** Where it is. */
    public enum State {
        /** The office says what the columns mean. */
        ASKING,
        /** Its lines are being read. */
        READING,
        /** The plan can be looked at and carried out. */
        PLANNED,
        /** It is in the register. */
        DONE
    }

    /**
     * How many awards there are of each kind.
     *
     * @param excluded how many of the new and doubtful ones somebody left out
     * @param leftOut rows of the file that are no lines: headings, sums, signatures
     * @param decisions of the plan; of a list that is done, those it added to the register
     * @param written awards that came into the register
     */
    public record Counts(
            int fresh, int review, int there, int refused, int excluded, int leftOut, int decisions, int written) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

        /** What would come into the register now. */
        public int toWrite() {
            return fresh + review - excluded;
        }
    }
}
