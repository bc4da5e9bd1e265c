package org.vinhdanh.platform.sheets;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** Where the rows of one sheet come from, each time anew. */
interface Source {

    /** The joined cells, ordered by first row. */
    List<Merge> merges() throws IOException;

    /** Hands every row that says something to the reader, from top to bottom, until it answers false. */
    void read(Predicate<Row> reader) throws IOException;

    /** Rows already in memory. */
    static Source of(List<Row> rows, List<Merge> merges) {
        return new Source() {
            @Override
            public List<Merge> merges() {
                return merges;
            }

            @Override
            public void read(Predicate<Row> reader) {
                for (var row : rows) if (!reader.test(row)) return;
            }
        };
    }
}
