package example

import (
	"fmt"
	"html"
	"html/template"
	"net/http"
)

func card(title string) string {
	// ruleid: assay.go.html-built-by-hand
	return fmt.Sprintf("<div class=\"card\">%s</div>", title)
}

func trusted(text string) template.HTML {
	// ruleid: assay.go.html-built-by-hand
	return template.HTML(text)
}

func escaped(title string) string {
	// ok: assay.go.html-built-by-hand
	return fmt.Sprintf("<div class=\"card\">%s</div>", html.EscapeString(title))
}

func count(n int) string {
	// ok: assay.go.html-built-by-hand
	return fmt.Sprintf("<div>%d</div>", n)
}

func preview(w http.ResponseWriter, r *http.Request) {
	// ruleid: assay.go.template-from-input
	t, err := template.New("p").Parse(r.FormValue("template"))
	if err != nil {
		return
	}
	_ = t.Execute(w, nil)
	// ruleid: assay.go.template-from-input
	t = template.Must(template.New("q").Parse("<p>" + r.FormValue("text") + "</p>"))
	// ok: assay.go.template-from-input
	t = template.Must(template.New("q").Parse("<p>{{.}}</p>"))
	// ok: assay.go.template-from-input
	_ = t.Execute(w, r.FormValue("text"))
}
