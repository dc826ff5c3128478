package app

import (
	"bufio"
	"fmt"
	"net"
	"net/http"
)

func serve(conn net.Conn) {
	defer conn.Close()
	req, err := http.ReadRequest(bufio.NewReader(conn))
	if err != nil {
		return
	}
	lang := req.URL.Query().Get("lang")
	if lang != "de" && lang != "fr" {
		lang = "en"
	}
	fmt.Fprintf(conn, "HTTP/1.1 200 OK\r\nContent-Language: %s\r\n", lang)
	fmt.Fprint(conn, "Content-Length: 2\r\nConnection: close\r\n\r\nok")
}
