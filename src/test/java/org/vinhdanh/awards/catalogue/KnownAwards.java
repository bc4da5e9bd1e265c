package org.vinhdanh.awards.catalogue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The catalogue of awards for tests that have no database. */
public final class KnownAwards {

    private KnownAwards() {}

    /** Everything but the names that organisations add. */
    public static Catalogue catalogue() {
        return new Catalogue(new CatalogueSql(JdbcClient.create(new DriverManagerDataSource())), _ -> {});
    }
}
