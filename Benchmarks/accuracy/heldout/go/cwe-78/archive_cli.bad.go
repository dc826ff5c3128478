package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"os/exec"
	"strings"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	fmt.Print("Folder to pack: ")
	in.Scan()
	dir := strings.TrimSpace(in.Text())
	cmd := exec.Command("bash", "-c", fmt.Sprintf("tar czf backup.tgz -- '%s'", dir))
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		log.Fatal(err)
	}
	fmt.Println("backup.tgz written")
}
