package example

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
)

func answer(conn net.Conn, name string) {
	// ruleid: assay.go.header-line-built
	fmt.Fprintf(conn, "HTTP/1.1 200 OK\r\nX-User: %s\r\n\r\n", name)
}

func moved(conn net.Conn, location string) error {
	// ruleid: assay.go.header-line-built
	text := "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n"
	_, err := conn.Write([]byte(text))
	return err
}

func movedSafe(conn net.Conn, location string) error {
	location = strings.NewReplacer("\r", "", "\n", "").Replace(location)
	// ok: assay.go.header-line-built
	text := "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n"
	_, err := conn.Write([]byte(text))
	return err
}

func all(w *bufio.Writer, headers map[string]string) error {
	for k, v := range headers {
		// ruleid: assay.go.header-line-built
		if _, err := fmt.Fprintf(w, "%s: %s\r\n", k, v); err != nil {
			return err
		}
	}
	return nil
}

func allChecked(w *bufio.Writer, headers map[string]string) error {
	for k, v := range headers {
		if strings.ContainsAny(k, "\r\n") || strings.ContainsAny(v, "\r\n") {
			return errors.New("line break in header")
		}
		// ok: assay.go.header-line-built
		if _, err := fmt.Fprintf(w, "%s: %s\r\n", k, v); err != nil {
			return err
		}
	}
	return nil
}

func mail(to, subject, body string) []byte {
	// ruleid: assay.go.header-line-built
	return []byte("To: " + to + "\r\nX-Mailer: a\r\n\r\n" + body)
}

func mailChecked(to, subject, body string) ([]byte, error) {
	if strings.ContainsAny(to+subject, "\r\n") {
		return nil, errors.New("line break in header")
	}
	// ok: assay.go.header-line-built
	return []byte("To: " + to + "\r\n" + "Subject: " + subject + "\r\n\r\n" + body), nil
}

func hijacked(w http.ResponseWriter, r *http.Request) {
	lang := r.URL.Query().Get("lang")
	_, buf, err := w.(http.Hijacker).Hijack()
	if err != nil {
		return
	}
	// ruleid: assay.go.header-line-built
	buf.WriteString("HTTP/1.1 200 OK\r\nContent-Language: " + lang + "\r\n\r\n")
	// ok: assay.go.header-line-built
	buf.WriteString(fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n", len(lang)))
}

func sentence(name string) string {
	// ok: assay.go.header-line-built
	return fmt.Sprintf("name: %s\n", name)
}
