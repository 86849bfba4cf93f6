using System.Net.Sockets;
using Azure;
using Azure.Identity;
using Fairway.Releases;
using Fairway.Web.Hosting.Loading;

namespace Fairway.Web.Tests.Hosting;

public sealed class StoreFailureTests
{
    public static TheoryData<Exception, string> Failures => new()
    {
        { new RequestFailedException(0, "No answer.", new HttpRequestException("", new SocketException())), "refused" },
        { new AggregateException(new RequestFailedException(0, "No answer.", new HttpRequestException("", new SocketException()))), "refused" },
        { new TaskCanceledException(), "timeout" },
        { new RequestFailedException(403, "Forbidden."), "denied" },
        { new AuthenticationFailedException("No identity."), "denied" },
        { new RequestFailedException(404, "Not found."), "missing" },
        { new InvalidDataException("A pack is damaged."), "damaged" },
        { new RequestFailedException(500, "Broken."), "other" },
        { new InvalidOperationException("Not foreseen."), "other" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Failures_are_counted_by_what_an_operator_does_about_them(Exception cause, string kind)
    {
        Assert.Equal(kind, StoreFailure.KindOf(cause));
        Assert.Equal(kind, StoreFailure.KindOf(new StoreUnavailableException("The origin fails.", cause)));
    }
}
