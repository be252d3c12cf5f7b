package dev.parley.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class EarlyArrivalsTest {

    /** The next stage, with what it hears. */
    private static final class Next extends ChannelInboundHandlerAdapter {

        private final List<String> heard = new ArrayList<>();

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            heard.add("read " + message);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            heard.add("end");
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            heard.add(cause.getMessage());
        }
    }

    private final Next next = new Next();
    private final EmbeddedChannel channel = new EmbeddedChannel(new EarlyArrivals());

    private List<String> heardByTheNextStage() throws LinkFailure {
        EarlyArrivals.handOver(channel, next);
        channel.runPendingTasks();
        return next.heard;
    }

    @Test
    void whatCameBetweenTwoStagesIsHeardInItsOrder() throws Exception {
        channel.writeInbound("first", "second");
        assertThat(heardByTheNextStage()).containsExactly("read first", "read second");
        channel.writeInbound("third");
        assertThat(next.heard).containsExactly("read first", "read second", "read third");
    }

    @Test
    void anAlertIsHeardAlsoWhereTheChannelWasClosedByIt() throws Exception {
        channel.pipeline().fireExceptionCaught(new SSLHandshakeException("certificate_required"));
        channel.close();
        channel.runPendingTasks();
        assertThat(channel.pipeline().get(EarlyArrivals.class)).isNull();
        assertThat(heardByTheNextStage()).containsExactly("certificate_required", "end");
    }

    @Test
    void bytesOfAClosedChannelAreFreed() throws Exception {
        var bytes = Unpooled.buffer().writeByte(1);
        channel.writeInbound(bytes);
        channel.close();
        channel.runPendingTasks();
        assertThat(bytes.refCnt()).isZero();
        assertThat(heardByTheNextStage()).containsExactly("end");
    }
}
