using System.Diagnostics;
using Fairway.Releases;
using Fairway.Web.Reading.Releases;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Reading;

/// <summary>The commands that a release's page shows, run by the git of this machine on a repository with three commits.</summary>
public sealed class VerificationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public VerificationTests()
    {
        Git("init --quiet --initial-branch=main work");
        for (var number = 1; number <= 3; number++)
            Commit($"text {number}");
        Git("clone --quiet --bare work content.git");
    }

    [Fact]
    public void Plain_git_shows_the_release_and_writes_its_digest_and_finds_no_fault()
    {
        var verification = Verification(Git("-C work rev-parse HEAD~1"));

        var said = verification.Commands.Select(Run).ToArray();

        Assert.All(said, result => Assert.Equal(0, result.ExitCode));
        Assert.Contains($"commit {verification.Release.Id}", said[1].Output, StringComparison.Ordinal);
        Assert.Equal(verification.Release.Digest, said[2].Output.Trim());
        Assert.Contains("a.txt", Run(verification.ShowCommand).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clone_is_told_that_a_release_is_still_part_of_the_history_and_that_it_is_not()
    {
        var verification = Verification(Git("-C work rev-parse HEAD~1"));
        Assert.Equal(0, Run(verification.Commands.First()).ExitCode);
        Commit("text 4");
        Git("-C work push --quiet ../content.git main");

        Assert.EndsWith("unaltered\n", Later(verification), StringComparison.Ordinal);

        Git("-C work reset --quiet --hard HEAD~3");
        Commit("another text 2");
        Git("-C work push --quiet --force ../content.git main");

        var altered = Later(verification);
        Assert.Contains("forced update", altered, StringComparison.Ordinal);
        Assert.DoesNotContain("unaltered", altered, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Verification Verification(string id) => new(
        _folder["content.git"],
        new Release(2, ReleaseId.Parse(id.Trim()), DateTimeOffset.UnixEpoch, "", "", ReleaseKind.Publication, Git($"-C work rev-parse {id.Trim()}^{{tree}}").Trim()));

    private string Later(Verification verification) => string.Concat(verification.LaterCommands.Select(Run).Select(result => result.Errors + result.Output));

    private void Commit(string text)
    {
        _folder.Write("work/a.txt", text);
        Git("-C work add a.txt");
        Git("-C work -c user.name=editor -c user.email=editor@example.org commit --quiet --message note");
    }

    private string Git(string arguments)
    {
        var (code, output, errors) = Run("git " + arguments);
        Assert.True(code == 0, errors);
        return output;
    }

    private (int ExitCode, string Output, string Errors) Run(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = shell.StandardError.ReadToEndAsync();
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return (shell.ExitCode, output, errors.GetAwaiter().GetResult());
    }
}
