using System.Net.Sockets;
using System.Text;

namespace Fairway.Web.Tests.Support;

/// <summary>A request as it goes over the wire: no library mends it.</summary>
internal static class RawRequest
{
    public static Task<string> Send(RunningSite site, string request) => Send(site.Address, request);

    public static async Task<string> Send(Uri address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    /// <summary>Sends what is far too long: the server may have closed the connection before it has all been written. Gives what it answered; empty where that was lost with the connection.</summary>
    public static async Task<string> SendTooLong(Uri address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        var answer = new StringBuilder();
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
            using var reader = new StreamReader(stream, Encoding.UTF8);
            while (await reader.ReadLineAsync() is { } line)
                answer.Append(line).Append('\n');
        }
        catch (IOException)
        {
            return answer.ToString();
        }

        return answer.ToString();
    }
}
