package org.vinhdanh.portal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.vinhdanh.awards.certificates.VerificationCode;
import org.vinhdanh.kernel.Period;

/**
 * One line of the honour roll: what was announced of an award, and nothing else.
 *
 * @param code its verification code; empty where the register holds none that could be checked
 * @param total how many names a total without names still stands for; empty for a named recipient
 * @param name the recipient as written, titles before the name
 * @param about post and unit as written; may be empty
 * @param award how the catalogue names the award beside its authority, or how the decision writes it
 * @param authority who decided, as written
 * @param number of the decision; may be empty
 * @param year of the decision, where it is known
 * @param person the person among those we know, for the link to all of their honours
 * @param organisation the same for a collective
 * @param spot where the line stands, to go on after it
 */
public record Honoured(
        Optional<VerificationCode> code,
        OptionalInt total,
        String name,
        String about,
        String award,
        String citation,
        boolean posthumous,
        String authority,
        String number,
        OptionalInt year,
        Optional<LocalDate> decidedOn,
        Optional<UUID> person,
        Optional<UUID> organisation,
        Spot spot) {

    /** A place in the roll, newest decision first. */
    public record Spot(LocalDate sortOn, UUID decision, int place, UUID entry) {

        /** As it stands in an address. */
        @Override
        public String toString() {
            return sortOn + "_" + decision + "_" + place + "_" + entry;
        }

        /** What {@link #toString} wrote; empty for anything else. */
        public static Optional<Spot> parse(String written) {
            var parts = written.split("_", 5);
            if (parts.length != 4) return Optional.empty();
            try {
                return Optional.of(new Spot(
                        Period.day(parts[0]),
                        UUID.fromString(parts[1]),
                        Integer.parseInt(parts[2]),
                        UUID.fromString(parts[3])));
            } catch (RuntimeException notOurs) {
                return Optional.empty();
            }
        }
    }
}
