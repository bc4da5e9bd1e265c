package org.vinhdanh.federation;

/** How an organisation is reached. What is not open is for the office alone. */
public record Contacts(Contact address, Contact phone, Contact mail, String website) {

    public static final Contacts NONE = new Contacts(Contact.NONE, Contact.NONE, Contact.NONE, "");

    /** One address, number or mail, and whether the public may see it. */
    public record Contact(String value, boolean open) {

        public static final Contact NONE = new Contact("", false);

        /** What the public may see of it: the value, or nothing. */
        public String shown() {
            return open ? value : "";
        }
    }
}
