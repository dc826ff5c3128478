package example

import (
	"database/sql"
	"fmt"
	"html"
	"net/http"
	"strings"
)

type remark struct {
	Author string
	Text   string
	Count  int
}

func remarks(w http.ResponseWriter, all []remark) {
	for _, c := range all {
		// ruleid: assay.go.html-from-record
		fmt.Fprintf(w, "<li><b>%s</b>: %s</li>", c.Author, c.Text)
		// ok: assay.go.html-from-record
		fmt.Fprintf(w, "<li><b>%s</b>: %s</li>", html.EscapeString(c.Author), html.EscapeString(c.Text))
		// ok: assay.go.html-from-record
		fmt.Fprintf(w, "<li>%d</li>", c.Count)
		// ok: assay.go.html-from-record
		fmt.Fprintf(w, "%s wrote %s", c.Author, c.Text)
	}
}

func one(c remark) string {
	// ruleid: assay.go.html-from-record
	return "<div class=\"remark\">" + c.Text + "</div>"
}

func oneEscaped(c remark) string {
	text := html.EscapeString(c.Text)
	// ok: assay.go.html-from-record
	return "<div class=\"remark\">" + text + "</div>"
}

func stored(w http.ResponseWriter, rows *sql.Rows) error {
	for rows.Next() {
		var who, what string
		if err := rows.Scan(&who, &what); err != nil {
			return err
		}
		// ruleid: assay.go.html-from-record
		fmt.Fprintf(w, "<p><b>%s</b>: %s</p>", who, what)
	}
	return rows.Err()
}

func headline(title string) string {
	var b strings.Builder
	b.WriteString("<h1>")
	// ruleid: assay.go.html-built-by-hand
	b.WriteString(title)
	b.WriteString("</h1>")
	// ok: assay.go.html-built-by-hand
	b.WriteString(html.EscapeString(title))
	return b.String()
}
