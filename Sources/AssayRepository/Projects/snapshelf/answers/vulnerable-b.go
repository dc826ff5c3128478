// write packs what a job asks for into the file at target.
func write(ctx context.Context, job Job, target string) error {
	arguments := []string{"--create", "--file", target, "--directory", job.Root}
	for _, pattern := range job.Excludes {
		arguments = append(arguments, "--exclude", pattern)
	}
	switch {
	case job.Compress == "none":
	case job.Level == "":
		arguments = append(arguments, "--gzip")
	default:
		arguments = append(arguments, "-I", "gzip -"+job.Level)
	}
	if len(job.Paths) > 0 {
		arguments = append(arguments, job.Paths...)
	} else {
		arguments = append(arguments, ".")
	}

	var complaints bytes.Buffer
	packer := exec.CommandContext(ctx, "tar", arguments...)
	packer.Stderr = &complaints
	if err := packer.Run(); err != nil {
		return errors.New(strings.TrimSpace(complaints.String()))
	}
	return nil
}
