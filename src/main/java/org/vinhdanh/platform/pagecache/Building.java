package org.vinhdanh.platform.pagecache;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Catches a page while it is made, so that it is sent as it will be kept. What cannot be kept goes straight through. */
final class Building extends Response.Wrapper {

    /** The largest page kept, in bytes before they are compressed. */
    static final int LARGEST = 1 << 20;

    private enum State {
        CATCHING,
        PASSING,
        SENT
    }

    private final Function<byte[], KeptPage> keep;
    private final Consumer<Optional<KeptPage>> told;
    private final Consumer<Request> watch;
    private final Request asked;
    private final ByteArrayOutputStream caught = new ByteArrayOutputStream(32_768);
    private State state = State.CATCHING;
    private boolean begun;

    /**
     * @param asked as the reader sent it
     * @param keep makes the page that is kept of its bytes
     * @param told hears once what came of it: the page, or nothing
     * @param watch hears of a page that goes through without being kept
     */
    Building(
            Request bare,
            Request asked,
            Response response,
            Function<byte[], KeptPage> keep,
            Consumer<Optional<KeptPage>> told,
            Consumer<Request> watch) {
        super(bare, response);
        this.asked = asked;
        this.keep = keep;
        this.told = told;
        this.watch = watch;
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
        if (state == State.CATCHING && !begun) {
            begun = true;
            if (!Answer.keepable(this)) pass();
        }
        switch (state) {
            case CATCHING -> {
                if (content != null) {
                    var bytes = new byte[content.remaining()];
                    content.get(bytes);
                    caught.writeBytes(bytes);
                }
                if (caught.size() > LARGEST) {
                    pass();
                    super.write(last, ByteBuffer.wrap(caught.toByteArray()), callback);
                } else if (last) send(callback);
                else callback.succeeded();
            }
            case PASSING -> super.write(last, content == null ? ByteBuffer.allocate(0) : content, callback);
            case SENT -> callback.succeeded();
        }
    }

    /** What the maker of the page calls when it has done, or has failed. */
    Callback ending(Callback callback) {
        return new Callback() {
            @Override
            public void succeeded() {
                if (state == State.CATCHING && begun) {
                    send(callback);
                    return;
                }
                if (state == State.CATCHING) pass();
                callback.succeeded();
            }

            @Override
            public void failed(Throwable why) {
                told.accept(Optional.empty());
                callback.failed(why);
            }
        };
    }

    @Override
    public boolean isCommitted() {
        return super.isCommitted() || (begun && state == State.CATCHING);
    }

    @Override
    public boolean hasLastWrite() {
        return state == State.SENT || super.hasLastWrite();
    }

    @Override
    public void reset() {
        caught.reset();
        begun = false;
        super.reset();
    }

    private void pass() {
        state = State.PASSING;
        told.accept(Optional.empty());
        if (Answer.page(this)) watch.accept(asked);
    }

    private void send(Callback callback) {
        state = State.SENT;
        var page = keep.apply(caught.toByteArray());
        told.accept(Optional.of(page));
        watch.accept(asked);
        var answer = getWrapped().getHeaders();
        var date = answer.getField(HttpHeader.DATE);
        answer.clear();
        if (date != null && !answer.contains(HttpHeader.DATE)) answer.add(date);
        page.send(asked, getWrapped(), callback);
    }
}
