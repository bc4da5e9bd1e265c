package org.vinhdanh.awards.certificates;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The type one document is set in: each face is opened once and shared by all its pages. Not for two threads. */
final class TypeCase implements Closeable {

    private final PDDocument document;
    private final Map<Face, Cut> cuts = new EnumMap<>(Face.class);
    private final Map<Face, PDType0Font> embedded = new EnumMap<>(Face.class);

    TypeCase(PDDocument document) {
        this.document = document;
    }

    /** Letters of one face that stand together; the width in units of the type size. */
    record Run(Face face, String text, double width) {}

    private record Cut(TrueTypeFont font, CmapLookup letters) {}

    /** The text in the wanted face, foreign letters in one that has them. Only for text without {@link #unknown}. */
    List<Run> runs(String text, Face wanted) throws IOException {
        var runs = new ArrayList<Run>();
        var face = wanted;
        var start = 0;
        var width = 0.0;
        for (var at = 0; at < text.length(); ) {
            var letter = text.codePointAt(at);
            var has = faceWith(letter, wanted).orElse(wanted);
            if (has != face && at > start) {
                runs.add(new Run(face, text.substring(start, at), width));
                start = at;
                width = 0;
            }
            face = has;
            width += advance(letter, face);
            at += Character.charCount(letter);
        }
        if (start < text.length()) {
            runs.add(new Run(face, text.substring(start), width));
        }
        return runs;
    }

    double width(String text, Face wanted) throws IOException {
        return runs(text, wanted).stream().mapToDouble(Run::width).sum();
    }

    /** The letters that cannot be printed, each once; empty where all is well. */
    String unknown(String text, Face wanted) throws IOException {
        var unknown = new ArrayList<Integer>();
        for (var letter : text.codePoints().distinct().toArray()) {
            if (faceWith(letter, wanted).isEmpty()) {
                unknown.add(letter);
            }
        }
        return unknown.stream().map(Character::toString).collect(Collectors.joining());
    }

    PDType0Font font(Face face) throws IOException {
        var font = embedded.get(face);
        if (font == null) {
            font = PDType0Font.load(document, cut(face).font(), true);
            embedded.put(face, font);
        }
        return font;
    }

    @Override
    public void close() throws IOException {
        for (var cut : cuts.values()) {
            cut.font().close();
        }
    }

    private Optional<Face> faceWith(int letter, Face wanted) throws IOException {
        if (runsLeftwards(letter)) {
            return Optional.empty();
        }
        for (var face : wanted.fallbacks()) {
            if (cut(face).letters().getGlyphId(letter) != 0) {
                return Optional.of(face);
            }
        }
        return Optional.empty();
    }

    private double advance(int letter, Face face) throws IOException {
        var cut = cut(face);
        return (double) cut.font().getAdvanceWidth(cut.letters().getGlyphId(letter))
                / cut.font().getUnitsPerEm();
    }

    private Cut cut(Face face) throws IOException {
        var cut = cuts.get(face);
        if (cut == null) {
            cut = open(face);
            cuts.put(face, cut);
        }
        return cut;
    }

    private static Cut open(Face face) throws IOException {
        try (var file = TypeCase.class.getResourceAsStream(face.resource())) {
            if (file == null) {
                throw new IllegalStateException("a bundled font is missing: " + face.resource());
            }
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            // no ligatures: they would change the width we measured, and cost more time than all the rest of a sheet
            font.setEnableGsub(false);
            return new Cut(font, font.getUnicodeCmapLookup());
        }
    }

    /** Hebrew and Arabic would be set in the wrong order: better refused. */
    private static boolean runsLeftwards(int letter) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }
}
