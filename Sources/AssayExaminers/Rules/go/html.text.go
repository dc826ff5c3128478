package example

import (
	"net/http"
	"os"
	"text/template"
)

func page(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("x").Parse("<h1>{{.}}</h1>"))
	// ruleid: assay.go.text-template-for-html
	_ = t.Execute(w, r.URL.Query().Get("name"))
	// ruleid: assay.go.text-template-for-html
	_ = t.ExecuteTemplate(w, "x", r.URL.Query().Get("name"))
	// ok: assay.go.text-template-for-html
	_ = t.Execute(os.Stdout, "name")
}

func feed(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("x").Parse("{{.}}"))
	w.Header().Set("Content-Type", "text/plain")
	// ok: assay.go.text-template-for-html
	_ = t.Execute(w, "x")
}
