package org.vinhdanh.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a program of PostgreSQL is called here. It refuses to run as root, so root is taken off it; and it gets a process
 * group of its own, or Ctrl-C would end it before us.
 */
enum Wrapping {
    /** We are not root. */
    PLAIN,
    /** A user namespace without a mapping: seen from inside nobody is root, the files stay ours. */
    UNSHARE,
    /** Another, powerless user, to whom the cluster then belongs. */
    SETPRIV;

    private static final String NOBODY = "65534";

    static Wrapping here() {
        if (!"root".equals(System.getProperty("user.name"))) return PLAIN;
        if (runs("unshare", "-U", "--", "true")) return UNSHARE;
        if (runs("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--", "true")) return SETPRIV;
        throw new CannotStart(
                "PostgreSQL không chạy được dưới quyền root ở máy này; hãy chạy Vinh Danh bằng một người dùng thường.");
    }

    List<String> command(List<String> program) {
        var words = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) words.add("setsid");
        switch (this) {
            case PLAIN -> {}
            case UNSHARE -> words.addAll(List.of("unshare", "-U", "--"));
            case SETPRIV ->
                words.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"));
        }
        words.addAll(program);
        return words;
    }

    /** Gives the path to the user the server will run as, where that is not ourselves. */
    void handOver(Path path) throws IOException {
        if (this == SETPRIV && !runs("chown", "-R", NOBODY + ":" + NOBODY, path.toString()))
            throw new IOException("Cannot hand over to the server: " + path);
    }

    private static boolean runs(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
