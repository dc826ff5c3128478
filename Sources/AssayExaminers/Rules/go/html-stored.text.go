package example

import (
	"bytes"
	"text/template"
)

// ruleid: assay.go.text-template-of-html
var letter = template.Must(template.New("letter").Parse(`<html><body><h1>{{.Title}}</h1></body></html>`))

// ruleid: assay.go.text-template-of-html
var row = template.Must(template.New("row").Parse("<tr><td>{{ .Name }}</td></tr>"))

// ok: assay.go.text-template-of-html
var plain = template.Must(template.New("plain").Parse("Dear {{.Name}}, <{{.Mail}}>"))

// ok: assay.go.text-template-of-html
var fixed = template.Must(template.New("fixed").Parse("<p>Nothing to fill in</p>"))

func render(data any) (string, error) {
	var b bytes.Buffer
	err := letter.Execute(&b, data)
	return b.String(), err
}
