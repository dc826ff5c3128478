package web

import (
	"net/http"
	"os"
	"strings"
	"sync"
	"time"
)

type Audit struct {
	mu sync.Mutex
	f  *os.File
}

func (a *Audit) Record(r *http.Request, action string) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	agent := r.UserAgent()
	item := r.FormValue("item")
	clean := strings.NewReplacer("\r", " ", "\n", " ")
	item = clean.Replace(item)
	agent = clean.Replace(agent)
	_, err := a.f.WriteString(time.Now().Format(time.RFC3339) + " " + action + " item=" + item + " agent=" + agent + "\n")
	return err
}
