package org.vinhdanh.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invents people: the same ones in the same order every time, none of them twice. */
final class Names {

    private static final List<String> FAMILY = List.of(
            "Nguyễn", "Lê", "Trịnh", "Phạm", "Trần", "Hoàng", "Lưu", "Mai", "Đỗ", "Vũ", "Bùi", "Cao", "Đặng", "Hà",
            "Tống", "Lường", "Thiều", "Đinh", "Ngô", "Trương");
    private static final List<String> MEN_BETWEEN =
            List.of("Văn", "Hữu", "Đình", "Ngọc", "Xuân", "Bá", "Quốc", "Duy", "Trọng", "Khắc", "Thế", "Viết");
    private static final List<String> WOMEN_BETWEEN =
            List.of("Thị", "Thị Thu", "Thị Ngọc", "Thị Thanh", "Thị Minh", "Thị Hồng", "Kim", "Thị Bích");
    private static final List<String> MEN = List.of(
            "An", "Bách", "Chiến", "Cường", "Đạt", "Điệp", "Đoàn", "Giang", "Hiển", "Hoạch", "Hưng", "Khải", "Khôi",
            "Lập", "Lộc", "Luận", "Mạnh", "Nghị", "Phúc", "Quyết", "Sáng", "Tạo", "Thắng", "Thịnh", "Thuật", "Toàn",
            "Trường", "Tuấn", "Tường", "Vượng");
    private static final List<String> WOMEN = List.of(
            "Anh", "Cúc", "Diệp", "Duyên", "Hạnh", "Hằng", "Hiền", "Hoa", "Huệ", "Hương", "Khánh", "Liên", "Loan",
            "Mai", "Mơ", "Nhàn", "Nhung", "Oanh", "Phượng", "Quyên", "Thảo", "Thoa", "Thủy", "Trang", "Tuyết", "Vân",
            "Xuyến", "Yến");
    private static final List<String> TITLES = List.of(
            "", "", "", "KS.", "KS.", "ThS.", "ThS.", "CN.", "CN.", "TS.", "BS.", "", "", "ThS.", "PGS.TS.", "");

    private final Random dice = new Random(20_150_420L);
    private final Set<String> taken = new HashSet<>();

    Names() {
        Village.EVERYBODY.forEach(villager -> taken.add(villager.name()));
    }

    /** Somebody who does not exist. */
    record Invented(boolean woman, String title, String name, int birthYear) {
        String honorific() {
            return woman ? "Bà" : "Ông";
        }
    }

    Invented next() {
        while (true) {
            var woman = dice.nextInt(100) < 38;
            var name =
                    String.join(" ", one(FAMILY), one(woman ? WOMEN_BETWEEN : MEN_BETWEEN), one(woman ? WOMEN : MEN));
            if (taken.add(name)) return new Invented(woman, one(TITLES), name, 1950 + dice.nextInt(45));
        }
    }

    /** From nought to one below the bound. */
    int below(int bound) {
        return dice.nextInt(bound);
    }

    <T> T one(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }
}
