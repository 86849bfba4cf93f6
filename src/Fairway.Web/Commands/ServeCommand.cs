using System.CommandLine;
using System.Globalization;
using Fairway.Releases;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Loading;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Commands;

/// <summary><c>fairway serve</c>: the site.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string?>("--urls") { Description = "Addresses to listen on, parted by semicolons. Default: http://127.0.0.1:5080." };
        var content = CommonOptions.Content();
        var store = CommonOptions.Store();
        var origin = CommonOptions.Origin();
        var noDesk = new Option<bool>("--no-desk") { Description = "A public node: no desk, no database, nobody signs in." };
        var command = new Command("serve", "Serves the newest release. An empty store is filled from the content first; in Development the content itself is served and followed.")
        {
            urls, content, store, origin, noDesk,
        };
        command.SetAction((parsed, cancellationToken) => Run(
            new ServeSettings(parsed.GetValue(urls), Chosen(parsed, content), Chosen(parsed, store))
            {
                Origin = parsed.GetValue(origin),
                Desk = parsed.GetValue(noDesk) ? false : null,
                FallbackContent = Existing(parsed.GetRequiredValue(content)),
            },
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            cancellationToken));
        return command;
    }

    /// <summary>Null, so that the environment and the settings file are asked, unless the option was given.</summary>
    private static string? Chosen(ParseResult parsed, Option<string> option) =>
        parsed.GetResult(option) is { Implicit: false } ? parsed.GetRequiredValue(option) : null;

    private static string? Existing(string folder) => Directory.Exists(folder) ? folder : null;

    private static async Task<int> Run(ServeSettings settings, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = FairwayApplication.Create(settings);
            await app.StartAsync(cancellationToken);
            var loaded = await Task.Run(() => Load(app.Services, cancellationToken), cancellationToken);
            foreach (var fault in loaded.Faults)
                await error.WriteLineAsync(fault.ToString());
            if (loaded.Site is not { } site)
            {
                await error.WriteLineAsync(loaded.Faults.IsEmpty
                    ? "There is nothing to serve: the store holds no release. Name a content folder with --content."
                    : "The content was refused. Mend the faults above and start again.");
                return ExitCode.Input;
            }

            app.Services.GetRequiredService<Serving>().Swap(site);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{site.Content.Settings.Name} is ready at {string.Join(", ", app.Urls)} with {site.Content.Pages.Count} pages in {site.Languages.All.Length} languages."));
            await app.WaitForShutdownAsync(cancellationToken);
            return ExitCode.Done;
        }
        catch (OptionsValidationException exception)
        {
            foreach (var failure in exception.Failures)
                await error.WriteLineAsync(failure);
            return ExitCode.Environment;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException or FormatException)
        {
            // A port that is taken, an address that is none, a store that cannot be written, a disk that is full.
            await error.WriteLineAsync(exception.Message);
            return ExitCode.Environment;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Done;
        }
    }

    private static async Task<LoadResult> Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<IOptions<FairwayOptions>>().Value;
        var time = services.GetRequiredService<TimeProvider>();
        return services.GetRequiredService<IHostEnvironment>().IsDevelopment() && options.Content is { } content
            ? SiteLoader.FromFolder(content, options.PseudoLocales, time, cancellationToken)
            : await SiteLoader.FromStore(
                services.GetRequiredService<ReleaseStore>(), services.GetRequiredService<StoreHealth>(), services.GetRequiredService<KeptIndexes>(), options.Content, cancellationToken);
    }
}
