using System.Net;
using System.Text;

namespace Fairway.Web.Tests.Desk.Support;

/// <summary>A form whose length is not said before it is sent.</summary>
internal sealed class PushedContent : HttpContent
{
    private readonly byte[] _bytes;

    /// <param name="form">As it is sent.</param>
    public PushedContent(string form)
    {
        _bytes = Encoding.ASCII.GetBytes(form);
        Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(_bytes).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
