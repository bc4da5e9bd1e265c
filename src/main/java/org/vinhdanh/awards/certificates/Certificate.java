package org.vinhdanh.awards.certificates;

import java.time.LocalDate;
import java.util.List;

/**
 * What is printed on one certificate, as it shall be read. An empty text prints nothing. Whether the award was given is
 * not decided here.
 */
public record Certificate(
        Heading heading, Recipient recipient, String citation, Decision decision, Issue issue, Proof proof) {

    /**
     * Who grants what.
     *
     * @param title GIẤY KHEN, BẰNG KHEN, …
     * @param authority who grants it, line by line: {@code CHỦ TỊCH}, {@code LIÊN HIỆP CÁC HỘI …}
     * @param act TẶNG, or TRUY TẶNG for somebody who has died
     */
    public record Heading(String title, List<String> authority, String act) {
        public Heading {
            authority = List.copyOf(authority);
        }
    }

    /**
     * Who is honoured.
     *
     * @param honorific Ông, Bà, or empty for a collective
     */
    public record Recipient(String honorific, String name, String post, String unit) {}

    /**
     * The decision it rests on.
     *
     * @param number with its symbol: {@code 12/QĐ-LHH}; empty where it is not known
     */
    public record Decision(String number, LocalDate date) {}

    /**
     * Where and when it is handed out, and who signs.
     *
     * @param signerPost line by line: {@code KT. CHỦ TỊCH}, {@code PHÓ CHỦ TỊCH}
     */
    public record Issue(String place, LocalDate date, List<String> signerPost, String signerName) {
        public Issue {
            signerPost = List.copyOf(signerPost);
        }
    }

    /**
     * How anybody checks it.
     *
     * @param registerNumber its line in the register of awards: {@code 07/SKT}
     * @param address the page that verifies, without the code: {@code https://example.vn/xac-minh}
     */
    public record Proof(String registerNumber, VerificationCode code, String address) {

        /** What the QR says: the page that verifies this very certificate. */
        public String link() {
            return address + "/" + code.written();
        }
    }
}
