package org.vinhdanh.conferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.federation.Sex;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Violation;

/**
 * What a unit says of a delegate. All but the name is private and forgotten with the conference.
 *
 * @param ethnicity as written; empty where nobody said it
 * @param reason why this delegate (an exemplar of what); may be empty
 */
public record DelegateFacts(
        String name,
        String post,
        Optional<Sex> sex,
        Optional<Integer> birthYear,
        String ethnicity,
        Degree degree,
        boolean party,
        String reason,
        String phone,
        String mail) {

    private static final int LONGEST = 300;

    public DelegateFacts {
        name = Fold.tidy(name);
        post = Fold.tidy(post);
        ethnicity = Fold.tidy(ethnicity);
        phone = Fold.tidy(phone);
        mail = Fold.tidy(mail);
    }

    /** The highest degree of somebody. */
    public enum Degree {
        UNKNOWN,
        DOCTOR,
        MASTER,
        UNIVERSITY,
        OTHER;

        /** As lists write it: {@code TS}, {@code Thạc sĩ}, {@code Kỹ sư}; a word we do not know is another degree. */
        public static Degree read(String words) {
            var folded = " " + Fold.of(words).replace('.', ' ') + " ";
            if (folded.isBlank()) return UNKNOWN;
            if (folded.matches(".* (tien si|tien sy|ts|tskh) .*")) return DOCTOR;
            if (folded.matches(".* (thac si|thac sy|ths) .*")) return MASTER;
            if (folded.matches(".* (dai hoc|dh|cu nhan|cn|ky su|ks|bac si|bs|luat su|duoc si|ds) .*"))
                return UNIVERSITY;
            return OTHER;
        }
    }

    /** Somebody of whom only this is known. */
    public static DelegateFacts of(String name, String post) {
        return new DelegateFacts(name, post, Optional.empty(), Optional.empty(), "", Degree.UNKNOWN, false, "", "", "");
    }

    /** True for everybody who is known not to be Kinh. */
    public boolean minority() {
        return !ethnicity.isEmpty() && !Fold.of(ethnicity).equals("kinh");
    }

    /** The same as far as anybody could say: the same name, and no two different years of birth. */
    boolean alike(DelegateFacts other) {
        return Fold.of(name).equals(Fold.of(other.name))
                && (birthYear.isEmpty() || other.birthYear.isEmpty() || birthYear.equals(other.birthYear));
    }

    /**
     * What is wrong with it.
     *
     * @param row added to the names of fields: {@code -3} on a form of several
     */
    List<Violation> faults(String row) {
        var faults = new ArrayList<Violation>();
        if (name.isEmpty())
            faults.add(Violation.of("conferences.delegate.name.missing").at("ten" + row));
        if (name.length() > LONGEST || post.length() > LONGEST || reason.length() > LONGEST * 5)
            faults.add(Violation.of("conferences.text.long").at("ten" + row));
        if (birthYear.filter(year -> year < 1900 || year > 2100).isPresent())
            faults.add(Violation.of("conferences.birth.wrong").at("nam-sinh" + row));
        if (!mail.isEmpty() && !mail.matches("[^@\\s]+@[^@\\s]+"))
            faults.add(Violation.of("conferences.mail.wrong").at("thu" + row));
        return faults;
    }
}
