package org.vinhdanh.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;

/**
 * Encrypts what the database must not tell by itself (AES-256-GCM). The key is a stored file in a room without a guard:
 * nobody can fetch it, it is not in the database, and a backup takes it along like every stored file.
 */
@Component
class Seal {

    private static final String ROOM = "second-factor.key";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /** Asked for when needed: the guards of its rooms stand above this module. */
    private final ObjectProvider<FileStore> files;

    Seal(ObjectProvider<FileStore> files) {
        this.files = files;
    }

    /** A new key; to be made once and used for everything after. */
    FileId fresh(Actor actor) {
        var key = new ByteArrayInputStream(
                HexFormat.of().formatHex(Tokens.random(KEY)).getBytes(US_ASCII));
        return files.getObject()
                .keep(actor, ROOM, "key", key, Set.of(FileType.TEXT))
                .result()
                .orElseThrow()
                .id();
    }

    /** True where the key can be used. */
    boolean has(FileId key) {
        return key(key).isPresent();
    }

    /** The bytes shut up with a key that is there, in letters. */
    String shut(FileId key, byte[] plain) {
        var nonce = Tokens.random(NONCE);
        var shut =
                done(Cipher.ENCRYPT_MODE, key(key).orElseThrow(), nonce, plain).orElseThrow();
        var both = ByteBuffer.allocate(NONCE + shut.length).put(nonce).put(shut);
        return Base64.getEncoder().encodeToString(both.array());
    }

    /** What was shut up; empty where the key is not there or is another one. */
    Optional<byte[]> open(FileId key, String shut) {
        var both = Base64.getDecoder().decode(shut);
        return key(key).flatMap(found -> done(
                Cipher.DECRYPT_MODE, found, Arrays.copyOf(both, NONCE), Arrays.copyOfRange(both, NONCE, both.length)));
    }

    private Optional<SecretKeySpec> key(FileId id) {
        var store = files.getObject();
        return store.find(id).filter(file -> file.room().equals(ROOM)).flatMap(file -> {
            try (var content = store.open(file)) {
                var hex = new String(content.readNBytes(2 * KEY), US_ASCII);
                return Optional.of(new SecretKeySpec(HexFormat.of().parseHex(hex), "AES"));
            } catch (IOException | UncheckedIOException gone) {
                return Optional.empty();
            }
        });
    }

    private static Optional<byte[]> done(int what, SecretKeySpec key, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(what, key, new GCMParameterSpec(TAG_BITS, nonce));
            return Optional.of(cipher.doFinal(bytes));
        } catch (GeneralSecurityException another) {
            return Optional.empty();
        }
    }
}
