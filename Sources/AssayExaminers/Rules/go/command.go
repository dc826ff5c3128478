package example

import (
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"regexp"
)

func ping(host string) ([]byte, error) {
	// ruleid: assay.go.shell-command-built
	return exec.Command("sh", "-c", "ping -c 1 "+host).Output()
}

func archive(w http.ResponseWriter, r *http.Request) {
	dir := r.URL.Query().Get("dir")
	cmdline := fmt.Sprintf("tar cf /srv/a.tar %s", dir)
	// ruleid: assay.go.shell-command-built
	cmd := exec.Command("/bin/bash", "-c", cmdline)
	_ = cmd.Run()
	// ruleid: assay.go.program-from-input
	_ = exec.Command(r.FormValue("tool")).Run()
	// ruleid: assay.go.argument-from-input
	_ = exec.Command("tar", "cf", "/srv/a.tar", dir).Run()
	// ok: assay.go.argument-from-input
	_ = exec.Command("tar", "cf", "/srv/a.tar", "--", dir).Run()
	// ok: assay.go.shell-command-built
	_ = exec.Command("sh", "-c", "tar cf /srv/a.tar /srv/data").Run()
}

func clone(repo string) error {
	// ruleid: assay.go.argument-from-input
	return exec.Command("git", "clone", repo).Run()
}

func cloneChecked(repo string) error {
	// ok: assay.go.argument-from-input
	return exec.Command("git", "clone", "--", repo).Run()
}

var nameOK = regexp.MustCompile(`^[a-z0-9]+$`)

func list(name string) error {
	if !nameOK.MatchString(name) {
		return fmt.Errorf("bad name")
	}
	// ok: assay.go.shell-command-built
	return exec.Command("sh", "-c", "ls /srv/"+name).Run()
}

func pingIP(host string) error {
	ip := net.ParseIP(host)
	if ip == nil {
		return fmt.Errorf("bad address")
	}
	// ok: assay.go.shell-command-built
	return exec.Command("sh", "-c", "ping -c 1 "+ip.String()).Run()
}

func tools(name string) error {
	allowed := map[string]string{"date": "/bin/date", "who": "/usr/bin/who"}
	path, ok := allowed[name]
	if !ok {
		return fmt.Errorf("unknown")
	}
	// ok: assay.go.program-from-input
	return exec.Command(path).Run()
}

func main() {
	// ruleid: assay.go.program-from-input
	_ = exec.Command(os.Args[1], os.Args[2:]...).Run()
	// ok: assay.go.program-from-input
	_ = exec.Command("ls", "-l").Run()
}

func lines(file string) error {
	// ok: assay.go.shell-command-built
	return exec.Command("sh", "-c", `wc -l "$1"`, "sh", file).Run()
}
