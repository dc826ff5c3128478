#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

int transcode(const std::string& input, const std::string& output) {
    const pid_t pid = fork();
    if (pid < 0) {
        return -1;
    }
    if (pid == 0) {
        execl("/usr/bin/ffmpeg", "ffmpeg", "-y", "-i", ("file:" + input).c_str(),
               ("file:" + output).c_str(), static_cast<char*>(nullptr));
        _exit(127);
    }
    int status = 0;
    return waitpid(pid, &status, 0) == pid && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: transcode FILE\n";
        return 2;
    }
    std::filesystem::path in{argv[1]};
    return transcode(in.string(), in.stem().string() + ".webm");
}
