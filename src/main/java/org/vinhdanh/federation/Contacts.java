package org.vinhdanh.federation;

/**
 * Where an organisation is and how it is reached. What is not open is for the office alone.
 *
 * @param locality the place its papers are dated at (địa danh), {@code Thanh Hóa}; empty where that of the organisation
 *     above holds
 */
public record Contacts(Contact address, Contact phone, Contact mail, String website, String locality) {

    public static final Contacts NONE = new Contacts(Contact.NONE, Contact.NONE, Contact.NONE, "", "");

    /** Reached at this address alone. */
    public static Contacts at(Contact address) {
        return new Contacts(address, Contact.NONE, Contact.NONE, "", "");
    }

    /** One address, number or mail, and whether the public may see it. */
    public record Contact(String value, boolean open) {

        public static final Contact NONE = new Contact("", false);

        /** What the public may see of it: the value, or nothing. */
        public String shown() {
            return open ? value : "";
        }
    }
}
