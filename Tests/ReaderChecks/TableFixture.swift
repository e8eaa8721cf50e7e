/// Tables of many races with every column that the writer knows.
package enum TableFixture {
  package static let races = """
    competition,competition name,event,category,round,heat,day,start,venue,place,bib,lane,last name,\
    first name,affiliation,mark,thousandths,outcome,qualification,flags,reaction,wind,60m
    testville-2031,Testville 2031,100m,w,heats,1,2031-08-06,20:50,Quarry Field,1=,7,3,Birk,Ada,NOR,\
    11.20,11.196,,Q,PB =NR,0.152,+0.6,7.1
    testville-2031,Testville 2031,100m,w,heats,1,2031-08-06,20:50,Quarry Field,1=,12,4,Fell,Zoë,\
    IL Fjell,11.20,11.196,,q,,-0.012,+0.6,7.2
    testville-2031,Testville 2031,long-jump,m,final,,2031-08-07,,,1,31,,Moor,Mik,FRA,8.08,,,,'=CR,,-1.0,
    testville-2031,Testville 2031,long-jump,m,final,,2031-08-07,,,,32,,Dell,Ivo,SUI,,,NM,,,,,

    """
}
