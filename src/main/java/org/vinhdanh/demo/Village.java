package org.vinhdanh.demo;

import java.util.List;
import org.vinhdanh.kernel.Role;

/** The people who use the house in the demonstration, in tests and on screenshots. All are invented. */
public final class Village {

    /** A member association: what is "own" in most tests. */
    public static final String CAU_DUONG = "Hội Khoa học kỹ thuật Cầu đường Thanh Hóa";
    /** Another member association: what is foreign to the first. */
    public static final String LAM_VUON = "Hội Làm vườn và Trang trại Thanh Hóa";

    /**
     * Somebody with roles in one place.
     *
     * @param title of learning, empty where there is none
     * @param place the name of an association, empty for the union itself
     * @param post what he or she is there
     */
    public record Villager(
            String honorific, String title, String name, String login, String place, String post, List<Role> roles) {

        static Villager of(String honorific, String name, String login, String place, String post, Role... roles) {
            return new Villager(honorific, "", name, login, place, post, List.of(roles));
        }

        Villager titled(String learned) {
            return new Villager(honorific, learned, name, login, place, post, roles);
        }
    }

    /** Bà Tâm administers the house. */
    public static final Villager TAM = Villager.of("Bà", "Hoàng Thị Tâm", "tam", "", "Chuyên viên", Role.ADMINISTRATOR);
    /** Bà Lan is the standing office of the union. */
    public static final Villager LAN = Villager.of("Bà", "Nguyễn Thị Lan", "lan", "", "Chánh Văn phòng", Role.OFFICE);
    /** Ông Hải looks after emulation in Hội Cầu đường. */
    public static final Villager HAI = Villager.of(
                    "Ông", "Trần Văn Hải", "hai", CAU_DUONG, "Tổng thư ký", Role.UNIT_OFFICER)
            .titled("KS.");
    /** Bà Nga looks after emulation in Hội Làm vườn. */
    public static final Villager NGA =
            Villager.of("Bà", "Phạm Thị Nga", "nga", LAM_VUON, "Tổng thư ký", Role.UNIT_OFFICER);
    /** Ông Quang sits on the council; he holds two posts. */
    public static final Villager QUANG = Villager.of(
                    "Ông", "Đỗ Minh Quang", "quang", "", "Phó Chủ tịch", Role.COUNCIL_MEMBER)
            .titled("PGS.TS.");
    /** Ông Vinh chairs the union. */
    public static final Villager VINH = Villager.of("Ông", "Lê Đức Vinh", "vinh", "", "Chủ tịch", Role.CHAIR)
            .titled("TS.");
    /** Bà Thu writes for the public page. */
    public static final Villager THU = Villager.of("Bà", "Bùi Thị Thu", "thu", "", "Chuyên viên", Role.EDITOR);
    /** Ông Bình publishes what she wrote. */
    public static final Villager BINH =
            Villager.of("Ông", "Vũ Thanh Bình", "binh", "", "Phó Chánh Văn phòng", Role.PUBLISHER);
    /** Ông Sơn reads everything and changes nothing. */
    public static final Villager SON =
            Villager.of("Ông", "Ngô Hồng Sơn", "son", "", "Trưởng ban Kiểm tra", Role.AUDITOR);
    /** Bà Dung administers Hội Cầu đường alone. */
    public static final Villager DUNG =
            Villager.of("Bà", "Lưu Thị Dung", "dung", CAU_DUONG, "Chánh Văn phòng", Role.ADMINISTRATOR);

    /** Everybody who signs in, the office first. */
    public static final List<Villager> EVERYBODY = List.of(LAN, HAI, NGA, VINH, QUANG, THU, BINH, SON, TAM, DUNG);

    private Village() {}
}
