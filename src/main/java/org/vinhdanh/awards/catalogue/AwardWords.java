package org.vinhdanh.awards.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vinhdanh.kernel.Fold;

/** The words of an award brought to one form: folded, abbreviations written out, the class (hạng) taken apart. */
record AwardWords(String key, Set<String> meaningful, Optional<AwardClass> grade) {

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern CLASS = Pattern.compile(" (?:hang|h) ?(nhat|nhi|ba|iii|ii|i|[123])(?= )");
    private static final Pattern BARE_CLASS = Pattern.compile(" (iii|ii|i|[123]) $");
    private static final Set<String> FILLING = Set.of(
            "cua", "cap", "va", "cac", "danh", "hieu", "tang", "thuong", "truy", "duoc", "do", "ve", "chu", "tich");

    /** Longer ones first where one begins another; each is looked for between blanks. */
    private static final Map<String, String> WRITTEN_OUT = writtenOut();

    AwardWords {
        meaningful = Set.copyOf(meaningful);
    }

    static AwardWords of(String written) {
        var text = " " + OTHER.matcher(Fold.of(written)).replaceAll(" ").strip() + " ";
        for (var each : WRITTEN_OUT.entrySet())
            text = text.replace(" " + each.getKey() + " ", " " + each.getValue() + " ");
        var found = CLASS.matcher(text);
        if (found.find()) return of(CLASS.matcher(text).replaceFirst(""), grade(found.group(1)));
        var bare = BARE_CLASS.matcher(text);
        if (bare.find()) return of(bare.replaceFirst(" "), grade(bare.group(1)));
        return of(text, Optional.empty());
    }

    /** The same words, the class left out of account. */
    private static AwardWords of(String text, Optional<AwardClass> grade) {
        var words = new LinkedHashSet<>(List.of(text.strip().split(" ")));
        words.removeAll(FILLING);
        words.remove("");
        return new AwardWords(text.strip(), words, grade);
    }

    private static Optional<AwardClass> grade(String written) {
        return Optional.of(
                switch (written) {
                    case "nhat", "i", "1" -> AwardClass.FIRST;
                    case "nhi", "ii", "2" -> AwardClass.SECOND;
                    default -> AwardClass.THIRD;
                });
    }

    private static Map<String, String> writtenOut() {
        var list = new LinkedHashMap<String, String>();
        Arrays.stream("""
                        sy=si
                        cstdcs=chien si thi dua co so
                        cstdtq=chien si thi dua toan quoc
                        cstdt=chien si thi dua cap tinh
                        cstd=chien si thi dua
                        cstt=chien si tien tien
                        cs thi dua=chien si thi dua
                        chien si td=chien si thi dua
                        ttldxs=tap the lao dong xuat sac
                        ttldtt=tap the lao dong tien tien
                        ttld=tap the lao dong
                        tt ldxs=tap the lao dong xuat sac
                        tt ldtt=tap the lao dong tien tien
                        ldxs=lao dong xuat sac
                        ldtt=lao dong tien tien
                        co so=coso
                        ld=lao dong
                        td=thi dua
                        bkttg=bang khen thu tuong
                        bktt=bang khen thu tuong
                        bkt=bang khen cap tinh
                        bk=bang khen
                        gk=giay khen
                        knc=ky niem chuong
                        ctdcp=co thi dua chinh phu
                        ctdt=co thi dua cap tinh
                        ctd=co thi dua
                        hcld=huan chuong lao dong
                        hcdl=huan chuong doc lap
                        hcqc=huan chuong quan cong
                        hcbvtq=huan chuong bao ve to quoc
                        hccc=huan chuong chien cong
                        hcsv=huan chuong sao vang
                        hchcm=huan chuong ho chi minh
                        huan chuong ld=huan chuong lao dong
                        llvtnd=luc luong vu trang nhan dan
                        llvt=luc luong vu trang
                        vnah=viet nam anh hung
                        ttcp=thu tuong
                        ttg=thu tuong
                        thu tuong chinh phu=thu tuong
                        cp=chinh phu
                        tw=trung uong
                        tp=thanh pho
                        ct=chu tich
                        uy ban nhan dan=ubnd
                        khoa hoc va ky thuat=khkt
                        khoa hoc ky thuat=khkt
                        kh va kt=khkt
                        kh kt=khkt
                        khoa hoc va cong nghe=khcn
                        khoa hoc cong nghe=khcn
                        kh va cn=khcn
                        kh cn=khcn
                        lien hiep cac hoi khkt viet nam=vusta
                        lien hiep cac hoi khkt vn=vusta
                        lien hiep hoi viet nam=vusta
                        lien hiep hoi vn=vusta
                        lhh viet nam=vusta
                        lhhvn=vusta
                        lien hiep cac hoi khkt=lhh
                        lien hiep cac hoi=lhh
                        lien hiep hoi=lhh""".split("\n")).map(line -> line.strip().split("=")).forEach(pair -> list.put(pair[0], pair[1]));
        return list;
    }
}
