package org.vinhdanh.platform.names;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.vinhdanh.kernel.Fold;

/** Whom a text names. */
public enum Recipient {
    PERSON,
    COLLECTIVE,
    HOUSEHOLD,
    /** The text does not tell. */
    UNKNOWN;

    private static final Pattern HOUSEHOLDS = Pattern.compile(
            "^(?:cac )?(?:gia dinh|vo chong|ho gia dinh|ho kinh doanh|ho (?:ong|ba|anh|chi|cu|dong bao))\\b.*");
    private static final Pattern COLLECTIVES = Pattern.compile(
            "^(?:tap the |can bo,? |nhan dan |ban chap hanh |ban thuong vu |ban quan ly |ban chi dao |ban giam |lanh dao )?"
                    + "(?:hoi|lien hiep|lien hiep hoi|lien doan|trung tam|vien|so|ban|phong|khoa|chi cuc|cuc|tong cuc|vu|bo|cong ty|tong cong ty"
                    + "|doanh nghiep|xi nghiep|hop tac xa|htx|truong|benh vien|uy ban|ubnd|hdnd|hoi dong|dang uy|dang bo|chi bo|cong doan"
                    + "|doan|chi doan|chi hoi|cau lac bo|clb|to|doi|nhom|van phong|thanh tra|tram|trai|nha may|nha hat|nha xuat ban"
                    + "|bao|tap chi|dai|dai phat thanh|ngan hang|quy|huyen|xa|phuong|thi tran|thi xa|thanh pho|tinh|thon|ban lang|khu pho|to dan pho"
                    + "|cong an|quan doi|bo chi huy|trung doan|tieu doan|su doan|dai doi|don|hat|kho bac|toa an|buu dien|bao tang|thu vien"
                    + "|mat tran|hiep hoi|lien minh|tong hoi|hoc vien|chi nhanh|nha khach|khach san|co so|du an|phan hieu|bo phan|tap the|can bo|nhan dan)\\b.*");
    private static final Pattern COMPANIES = Pattern.compile("\\b(?:tnhh|cp|mtv|jsc)\\b");
    private static final Set<String> FAMILIES = Set.of(
            "Đoàn", "Tô", "Vũ", "Văn", "Bảo", "Phương", "Hồ", "Quý", "Đôn", "Viên", "Bàn", "Trương", "Xa", "Vừ", "Vù",
            "Vư");
    private static final Pattern NAME = Pattern.compile("^[\\p{L}\\p{M}'’ -]+$");

    /** Guesses from the words alone; honorific and titles make a person, the kind of a body makes a collective. */
    public static Recipient of(String text) {
        var name = PersonName.read(text);
        var folded = Fold.of(text.replaceAll("^\\s*(?:\\d{1,4}\\s*[.)/]|[-–+•])\\s*", ""));
        if (folded.isEmpty()) return UNKNOWN;
        if (HOUSEHOLDS.matcher(folded).matches()) return HOUSEHOLD;
        if (!name.honorific().isEmpty() || !name.titles().isEmpty()) return PERSON;
        var words = name.name().split(" ").length;
        if (COMPANIES.matcher(folded).find()) return COLLECTIVE;
        if (isBody(folded, name, words)) return COLLECTIVE;
        return words >= 2
                        && words <= 5
                        && !text.equals(text.toLowerCase(Locale.ROOT))
                        && NAME.matcher(name.name()).matches()
                        && eachWordBegins(name.name())
                ? PERSON
                : UNKNOWN;
    }

    /** "Đoàn", "Tô", "Vũ" are families too: a short name with a capital at each word stays a person. */
    private static boolean isBody(String folded, PersonName name, int words) {
        if (!COLLECTIVES.matcher(folded).matches()) return false;
        var family = name.name().replaceFirst(" .*", "");
        return !(FAMILIES.contains(family) && words >= 2 && words <= 4 && eachWordBegins(name.name()));
    }

    private static boolean eachWordBegins(String name) {
        for (var word : name.split("[ -]")) if (!word.isEmpty() && !Character.isUpperCase(word.charAt(0))) return false;
        return true;
    }
}
