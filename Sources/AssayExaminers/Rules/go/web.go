package example

import (
	"encoding/json"
	"fmt"
	"html"
	"html/template"
	"io"
	"net/http"

	"github.com/labstack/echo/v4"
)

func hello(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	// ruleid: assay.go.html-from-input
	fmt.Fprintf(w, "<h1>Hello %s</h1>", name)
	// ruleid: assay.go.html-from-input
	w.Write([]byte("<p>" + name + "</p>"))
	// ruleid: assay.go.html-from-input
	io.WriteString(w, "Hello "+r.FormValue("name"))
	// ok: assay.go.html-from-input
	fmt.Fprintf(w, "<h1>Hello %s</h1>", html.EscapeString(name))
	t := template.Must(template.New("x").Parse("<h1>{{.}}</h1>"))
	// ok: assay.go.html-from-input
	_ = t.Execute(w, name)
	// ruleid: assay.go.html-from-input
	_ = t.Execute(w, template.HTML(name))
}

func plain(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	// ok: assay.go.html-from-input
	fmt.Fprintf(w, "Hello %s", r.FormValue("name"))
}

func api(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	b, _ := json.Marshal(map[string]string{"name": r.FormValue("name")})
	// ok: assay.go.html-from-input
	_, _ = w.Write(b)
}

func echoHello(c echo.Context) error {
	// ruleid: assay.go.html-from-input
	return c.HTML(http.StatusOK, "<b>"+c.QueryParam("name")+"</b>")
}

func echoJSON(c echo.Context) error {
	// ok: assay.go.html-from-input
	return c.JSON(http.StatusOK, map[string]string{"name": c.QueryParam("name")})
}
