package org.vinhdanh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Runs after all others and asks what none of them touched: each is a question, printed; more than a tenth is a failure.
 * Says nothing where only some of them ran.
 */
@Order(Integer.MAX_VALUE)
@Isolated
class LastTest {

    @Test
    void the_statements_were_made_by_some_test() throws Exception {
        untouched(WhatRan.statementsOthersCall());
    }

    @Test
    void the_templates_were_shown_by_some_test() throws Exception {
        untouched(WhatRan.rendered());
    }

    private static void untouched(Set<String> all) throws IOException {
        var left = new TreeSet<>(all);
        left.removeAll(WhatRan.called());
        assertThat(all).isNotEmpty();
        assumeThat(WhatRan.notRun()).as("test classes that did not run").isEmpty();
        System.out.println("touched by no test: " + left);
        assertThat(left.size()).as(left.toString()).isLessThan(all.size() / 10);
    }
}
