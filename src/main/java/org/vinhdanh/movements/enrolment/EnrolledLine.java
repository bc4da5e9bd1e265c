package org.vinhdanh.movements.enrolment;

import java.util.Optional;
import org.vinhdanh.kernel.Fold;

/**
 * One thing somebody enrols for.
 *
 * @param name the person, the collective, the target or the topic
 * @param wish the title striven for, or what is to come of it; as written, since titles of others are named too
 */
public record EnrolledLine(Kind kind, String name, String wish) {

    /** Who or what. */
    public enum Kind {
        PERSON,
        COLLECTIVE,
        TARGET,
        TOPIC;

        /** As offices write it: {@code Cá nhân}, {@code tập thể}, {@code Chỉ tiêu}, {@code đề tài}. */
        public static Optional<Kind> read(String word) {
            return switch (Fold.of(word)) {
                case "ca nhan" -> Optional.of(PERSON);
                case "tap the" -> Optional.of(COLLECTIVE);
                case "chi tieu" -> Optional.of(TARGET);
                case "de tai", "sang kien", "du an" -> Optional.of(TOPIC);
                default -> Optional.empty();
            };
        }
    }
}
