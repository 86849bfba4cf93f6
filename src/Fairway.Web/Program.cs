using System.CommandLine;
using Fairway.Web.Commands;
using Fairway.Web.Hosting;

// A server that is told to stop may finish what it is answering.
var invocation = new InvocationConfiguration { ProcessTerminationTimeout = FairwayApplication.ShutdownTime };
return await CommandLine.Create().Parse(args).InvokeAsync(invocation);
