package org.vinhdanh.awards.certificates;

/** What may stand on a certificate. Single parts (day, place, number) are for the dotted lines of pre-printed stock. */
public enum Field {
    /** A picture; the full design draws a drum star where there is none. */
    EMBLEM("certificates.field.emblem"),
    /** Quốc hiệu. */
    NATION("certificates.field.nation"),
    /** Tiêu ngữ, with a rule as long as the text (Decree 30/2020, Annex I). */
    MOTTO("certificates.field.motto"),
    AUTHORITY("certificates.field.authority"),
    ACT("certificates.field.act"),
    TITLE("certificates.field.title"),
    /** Honorific and name in one line. */
    RECIPIENT("certificates.field.recipient"),
    HONORIFIC("certificates.field.honorific"),
    NAME("certificates.field.name"),
    POST("certificates.field.post"),
    UNIT("certificates.field.unit"),
    /** Post and unit in one text. */
    POST_AND_UNIT("certificates.field.post.and.unit"),
    CITATION("certificates.field.citation"),
    /** "Quyết định số … ngày …". */
    DECISION("certificates.field.decision"),
    DECISION_NUMBER("certificates.field.decision.number"),
    DECISION_DATE("certificates.field.decision.date"),
    /** "Số: 07/SKT". */
    REGISTER("certificates.field.register"),
    REGISTER_NUMBER("certificates.field.register.number"),
    /** "Thanh Hóa, ngày … tháng … năm …". */
    PLACE_AND_DATE("certificates.field.place.and.date"),
    PLACE("certificates.field.place"),
    DAY("certificates.field.day"),
    MONTH("certificates.field.month"),
    YEAR("certificates.field.year"),
    SIGNER_POST("certificates.field.signer.post"),
    SIGNER_NAME("certificates.field.signer.name"),
    /** The QR with the address that verifies this certificate. */
    QR("certificates.field.qr"),
    /** "Mã xác minh: …". */
    CODE("certificates.field.code"),
    /** The page that verifies, without "https://". */
    ADDRESS("certificates.field.address");

    private final String key;

    Field(String key) {
        this.key = key;
    }

    /** Finds its name for people. */
    public String key() {
        return key;
    }

    /** True where it is drawn, not set in type. */
    public boolean isPicture() {
        return this == EMBLEM || this == QR;
    }
}
