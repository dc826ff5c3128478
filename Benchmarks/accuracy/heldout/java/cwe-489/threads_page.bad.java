package app;

import com.sun.net.httpserver.*;
import java.io.*;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

public class Main {
    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
        server.createContext("/quotes", new QuoteHandler());
        server.createContext("/debug/threads", ex -> {
            StringBuilder sb = new StringBuilder();
            Thread.getAllStackTraces().forEach((t, st) -> {
                sb.append(t.getName()).append('\n');
                for (StackTraceElement e : st) {
                    sb.append("  ").append(e).append('\n');
                }
            });
            byte[] b = sb.toString().getBytes();
            ex.sendResponseHeaders(200, b.length);
            ex.getResponseBody().write(b);
            ex.close();
        });
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.start();
    }
}
